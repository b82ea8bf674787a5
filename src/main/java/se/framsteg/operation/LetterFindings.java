package se.framsteg.operation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the post is doing, read with the owner's rights: whether it pauses, waits, or has letters that did not arrive. */
final class LetterFindings {
    /** One wrong address is nobody's alarm. */
    private static final int MANY = 20;

    private LetterFindings() {}

    static List<Finding> of(JdbcClient owner) {
        if (!has(owner, "message.letter")) {
            return List.of();
        }
        return has(owner, "message.pause")
                ? List.of(waiting(owner), pause(owner), failed(owner))
                : List.of(waiting(owner));
    }

    private static boolean has(JdbcClient owner, String table) {
        return owner.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    /** Letters that have waited an hour: no mail server is set, or it does not answer. */
    private static Finding waiting(JdbcClient owner) {
        long waiting = owner.sql("""
                        select count(*) from message.letter
                         where state = 'WAITING' and put_at < now() - interval '1 hour'
                        """).query(Long.class).single();
        return new Finding("letters waiting over an hour", String.valueOf(waiting), waiting == 0)
                .or(
                        "People wait for links and confirmations that were promised.",
                        "See the page of the day and the log for what the mail server says, and the settings FRAMSTEG_SMTP_….");
    }

    private static Finding pause(JdbcClient owner) {
        var answer = owner.sql("""
                        select 'since ' || date_trunc('second', since) || ': ' || answer from message.pause
                         where since is not null
                        """).query(String.class).optional();
        return new Finding("mail server refuses all letters", answer.orElse("no"), answer.isEmpty())
                .or(
                        "No letter leaves: no sign-in links, no confirmations.",
                        "Mend what the server names: quota, password, certificate or address. Letters then leave by themselves.");
    }

    private static Finding failed(JdbcClient owner) {
        long failed = owner.sql("""
                        select count(*) from message.letter l
                         where l.state in ('REFUSED', 'GIVEN_UP') and l.put_at > now() - interval '4 days'
                           and not exists (select from message.letter a where a.resend_of = l.id)
                        """).query(Long.class).single();
        return new Finding("letters of four days that did not arrive", String.valueOf(failed), failed < MANY)
                .or(
                        "Many people miss a letter; so many wrong addresses are seldom the reason.",
                        "Look at them at /arbete/post?lage=fel, and send them again there in one press.");
    }
}
