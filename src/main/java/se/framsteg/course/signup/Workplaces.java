package se.framsteg.course.signup;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.organisation.Found;
import se.framsteg.organisation.OrganisationHit;
import se.framsteg.organisation.Organisations;

/** Finds the organisation that was meant, however it was spelled; what nobody knows yet is kept as pending. */
@Component
class Workplaces {
    private static final int SUGGESTED = 80;
    private static final int LIKELY = 4;

    private final Organisations organisations;
    private final JdbcClient jdbc;

    Workplaces(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** Known names, for the field to suggest from. */
    List<String> suggestions() {
        return jdbc.sql("""
                select name from organisation.published_organisation
                 where status = 'ACCEPTED' and id = current_id
                 order by name limit :most
                """).param("most", SUGGESTED).query(String.class).list();
    }

    /** Names so like the one typed that one should ask before making a new one. */
    List<OrganisationHit> likely(SignUpForm form) {
        var typed = SignUpForm.text(form.organisation());
        if (!SignUpForm.text(form.meant()).isEmpty()
                || organisations.byName(typed).isPresent()) {
            return List.of();
        }
        return organisations.search(typed, LIKELY);
    }

    Found found(SignUpForm form) {
        return organisations.findOrPropose(chosenName(form), SignUpForm.text(form.workplace()));
    }

    private String chosenName(SignUpForm form) {
        var meant = SignUpForm.text(form.meant());
        if (meant.isEmpty() || meant.equals(SignUpForm.NEW)) {
            return SignUpForm.text(form.organisation());
        }
        return organisations.search(SignUpForm.text(form.organisation()), LIKELY).stream()
                .filter(hit -> hit.id().equals(id(meant)))
                .map(OrganisationHit::name)
                .findFirst()
                .orElse(SignUpForm.text(form.organisation()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
