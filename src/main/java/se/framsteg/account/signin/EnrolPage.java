package se.framsteg.account.signin;

import java.util.List;
import se.framsteg.account.Enrolment;
import se.framsteg.shared.FieldErrors;

/** What the page shows on which a colleague gets a second factor: a picture to scan, then codes to keep on paper. */
record EnrolPage(String picture, String secret, String uri, List<String> recovery, FieldErrors errors) {
    static EnrolPage scan(Enrolment enrolment, String name) {
        return new EnrolPage(
                enrolment.picture(name), enrolment.text(), enrolment.uri(name), List.of(), FieldErrors.none());
    }

    static EnrolPage done(List<String> recovery) {
        return new EnrolPage("", "", "", recovery, FieldErrors.none());
    }

    EnrolPage wrong() {
        return new EnrolPage(
                picture, secret, uri, recovery, FieldErrors.none().add("code", "account.enrol.code.wrong"));
    }
}
