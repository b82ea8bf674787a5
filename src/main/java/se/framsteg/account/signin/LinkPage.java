package se.framsteg.account.signin;

import se.framsteg.shared.FieldErrors;

/** What the page behind a sign-in link shows; another browser than the asking one has a field for the code. */
record LinkPage(String link, boolean sameBrowser, FieldErrors errors) {
    static LinkPage of(String link, boolean sameBrowser) {
        return new LinkPage(link, sameBrowser, FieldErrors.none());
    }

    LinkPage wrongCode() {
        return new LinkPage(link, false, FieldErrors.none().add("code", "account.signin.link.code.wrong"));
    }
}
