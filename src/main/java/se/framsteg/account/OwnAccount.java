package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.framsteg.access.Acting;

/** What a person may see and do about the own account. */
@Service
public class OwnAccount {
    private final AccountStore accounts;
    private final SecondFactors factors;
    private final SecondStep secondStep;
    private final Door door;
    private final Sessions sessions;
    private final Acting acting;

    OwnAccount(
            AccountStore accounts,
            SecondFactors factors,
            SecondStep secondStep,
            Door door,
            Sessions sessions,
            Acting acting) {
        this.accounts = accounts;
        this.factors = factors;
        this.secondStep = secondStep;
        this.door = door;
        this.sessions = sessions;
        this.acting = acting;
    }

    /** Something that happened at the door. */
    public record Event(Instant at, String kind, String device) {}

    public Optional<Account> account(UUID person) {
        return accounts.own(person);
    }

    public int recoveryCodesLeft(UUID person) {
        return factors.recoveryCodesLeft(person);
    }

    public List<String> newRecoveryCodes(UUID person, HttpServletRequest request) {
        return secondStep.newRecoveryCodes(person, request);
    }

    public List<Event> events(UUID person) {
        return door.latest(person, 20);
    }

    public List<Sessions.Line> sessions(UUID person, HttpServletRequest request) {
        return sessions.of(person, request);
    }

    public void endSession(UUID person, String key) {
        sessions.end(person, key);
    }

    /** Everywhere but here. */
    public void endOthers(UUID person, HttpServletRequest request) {
        sessions.endAll(person, request);
        acting.as(
                SignIn.DOOR,
                "own account",
                () -> door.note(person, Door.Happening.SIGNED_OUT_EVERYWHERE, request, Instant.now()));
    }
}
