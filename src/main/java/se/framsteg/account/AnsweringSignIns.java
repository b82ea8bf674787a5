package se.framsteg.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.framsteg.access.RecurringJob;

/** Writes the letters with sign-in links, a moment after they were asked for. */
@Component
class AnsweringSignIns implements RecurringJob {
    private final SignIn signIn;

    AnsweringSignIns(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String name() {
        return "sign-in-answer";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        signIn.answer(Instant.now());
    }
}
