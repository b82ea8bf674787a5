package se.framsteg.account.signin;

/** What the last page shows before the browser goes elsewhere, or after it has signed out here. */
record LeavingPage(String organisation, String address) {
    static LeavingPage of(String organisation, String address) {
        return new LeavingPage(organisation, address);
    }
}
