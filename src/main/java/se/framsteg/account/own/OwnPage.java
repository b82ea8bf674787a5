package se.framsteg.account.own;

import java.util.List;
import se.framsteg.account.OwnAccount.Event;
import se.framsteg.account.Passkeys;
import se.framsteg.account.Sessions;

/** What the page about the own account shows; fresh recovery codes only in the answer that made them. */
record OwnPage(
        String name,
        String email,
        boolean codeApp,
        int recoveryLeft,
        List<String> recovery,
        List<Sessions.Line> sessions,
        List<Event> events,
        List<Passkeys.Line> passkeys) {

    boolean others() {
        return sessions.size() > 1;
    }
}
