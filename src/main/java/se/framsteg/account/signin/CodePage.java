package se.framsteg.account.signin;

import se.framsteg.shared.FieldErrors;

/** What the page that asks for a code shows, at sign-in and when something is to be confirmed. */
record CodePage(String name, String action, String next, boolean demonstration, FieldErrors errors) {
    CodePage wrong() {
        return new CodePage(
                name, action, next, demonstration, FieldErrors.none().add("code", "account.code.wrong"));
    }
}
