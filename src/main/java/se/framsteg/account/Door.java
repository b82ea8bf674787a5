package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Network;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Secret;

/** What happens at the door is written down for the person whose door it is. */
@Service
class Door {
    enum Happening {
        SIGNED_IN,
        WRONG_CODE,
        SECOND_FACTOR_CHANGED,
        RECOVERY_CODES_MADE,
        SIGNED_OUT_EVERYWHERE
    }

    private final JdbcClient jdbc;

    Door(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void note(UUID person, Happening what, HttpServletRequest request, Instant now) {
        jdbc.sql("""
                        insert into account.event (id, person_id, at, kind, device, network)
                        values (:id, :person, :now, :kind, :device, :network)
                        """)
                .param("id", Ids.next())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("kind", what.name())
                .param("device", DeviceName.of(request))
                .param("network", Network.of(request))
                .update();
    }

    /** Whether anybody has signed in with this browser. */
    @Transactional(readOnly = true)
    public boolean knows(Secret device) {
        return jdbc.sql("select exists (select from account.device where hash = :hash)")
                .param("hash", device.hash())
                .query(Boolean.class)
                .single();
    }

    /** Remembers the browser; true when the person has been here before, but never with this one. */
    @Transactional
    public boolean isNewDevice(UUID person, Secret device, String label, Instant now) {
        int known = jdbc.sql("update account.device set last_at = :now where hash = :hash and person_id = :person")
                .param("hash", device.hash())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
        if (known == 1) {
            return false;
        }
        boolean first = jdbc.sql("select not exists (select from account.device where person_id = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                        insert into account.device (hash, person_id, label, first_at, last_at)
                        values (:hash, :person, :label, :now, :now) on conflict (hash) do nothing
                        """)
                .param("hash", device.hash())
                .param("person", person)
                .param("label", label)
                .param("now", Timestamp.from(now))
                .update();
        return !first;
    }

    @Transactional(readOnly = true)
    public List<OwnAccount.Event> latest(UUID person, int most) {
        return jdbc.sql(
                        "select at, kind, device from account.event where person_id = :person order by id desc limit :most")
                .param("person", person)
                .param("most", most)
                .query((row, _) ->
                        new OwnAccount.Event(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }
}
