package se.framsteg.account.signin;

/** @param contact whom to ask for a role, or empty */
record WelcomePage(String name, String email, String contact) {}
