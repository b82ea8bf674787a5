package se.framsteg.account;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** Asks an organisation's server before it is shown to visitors; the asking is no transaction. */
@Service
public class ProviderSwitch {
    private final Providers providers;
    private final Discovery discovery;

    ProviderSwitch(Providers providers, Discovery discovery) {
        this.providers = providers;
        this.discovery = discovery;
    }

    /** Whether its server answers as it should; asked now, kept nowhere. */
    public Connection test(String id) {
        return discovery.check(providers.get(id).issuer());
    }

    /** Switches it on when it answers; says what it answered. */
    public Connection on(String id, Instant now) {
        var connection = test(id);
        if (connection instanceof Connection.Works) {
            providers.setActive(id, true, now);
        }
        return connection;
    }

    public void off(String id, Instant now) {
        providers.setActive(id, false, now);
    }
}
