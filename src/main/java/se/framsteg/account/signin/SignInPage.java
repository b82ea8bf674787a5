package se.framsteg.account.signin;

import se.framsteg.shared.FieldErrors;

/** What the page that asks for an address shows. */
record SignInPage(
        String email,
        FieldErrors errors,
        boolean gone,
        boolean kept,
        boolean delayed,
        boolean demonstration,
        boolean organisations) {
    static SignInPage empty(boolean gone, boolean kept, boolean delayed, boolean demonstration, boolean organisations) {
        return new SignInPage("", FieldErrors.none(), gone, kept, delayed, demonstration, organisations);
    }

    static SignInPage notAnAddress(String email, boolean demonstration, boolean organisations) {
        return new SignInPage(
                email,
                FieldErrors.none().add("email", "account.signin.email.wrong"),
                false,
                false,
                false,
                demonstration,
                organisations);
    }
}
