package se.framsteg.course.signup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.organisation.Found;
import se.framsteg.organisation.OrganisationHit;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.PublicPages;
import se.framsteg.shared.UntilCommit;

/** Finds the organisation that was meant, however it was spelled; what nobody knows yet is kept as pending. */
@Component
class Workplaces {
    private static final int SUGGESTED = 80;
    private static final int LIKELY = 4;

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final UntilCommit<Typed, Optional<Found>> known;

    /** What stood in the two fields. */
    private record Typed(String organisation, String workplace) {}

    Workplaces(Organisations organisations, JdbcClient jdbc, PublicPages pages) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.known = new UntilCommit<>(pages);
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
                || known(form).isPresent()
                || organisations.byName(typed).isPresent()) {
            return List.of();
        }
        return organisations.search(typed, LIKELY);
    }

    /** @param project of the date: where a new name comes up */
    Found found(SignUpForm form, UUID project) {
        return known(form)
                .orElseGet(() ->
                        organisations.findOrPropose(chosenName(form), SignUpForm.text(form.workplace()), project));
    }

    /** Most people type names that are known, and in a rush the same ones: asked for once between two commits. */
    private Optional<Found> known(SignUpForm form) {
        if (!SignUpForm.text(form.meant()).isEmpty()) {
            return Optional.empty();
        }
        return known.get(
                new Typed(SignUpForm.text(form.organisation()), SignUpForm.text(form.workplace())),
                typed -> organisations.known(typed.organisation(), typed.workplace()));
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
