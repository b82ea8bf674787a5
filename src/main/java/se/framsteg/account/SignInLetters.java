package se.framsteg.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.message.LetterOwner;

/** A sign-in link that has been used or is too old is not sent any more. */
@Component
class SignInLetters implements LetterOwner {
    private final SignInSteps steps;

    SignInLetters(SignInSteps steps) {
        this.steps = steps;
    }

    @Override
    public String kind() {
        return "account.sign_in";
    }

    @Override
    public boolean stillWanted(UUID id, String reason) {
        return steps.stillGood(id, Instant.now());
    }
}
