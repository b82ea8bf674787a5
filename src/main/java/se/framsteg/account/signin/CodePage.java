package se.framsteg.account.signin;

import se.framsteg.shared.FieldErrors;

/** What the page that asks for a code at sign-in shows. */
record CodePage(String name, String action, FieldErrors errors) {
    CodePage wrong() {
        return new CodePage(name, action, FieldErrors.none().add("code", "account.code.wrong"));
    }
}
