package se.framsteg.demo.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.access.RoleGrant;
import se.framsteg.account.Accounts;
import se.framsteg.demo.signin.DemoPage.Someone;
import se.framsteg.shared.Language;

/** The invented colleagues with their roles, and some of the invented participants. */
@Component
@ConditionalOnBooleanProperty("framsteg.demonstration")
class DemoPeople {
    private static final Actor DEMONSTRATION = new Actor.Job("demonstration");

    private final Accounts accounts;
    private final Grants grants;
    private final DemoParticipants participants;
    private final Acting acting;

    DemoPeople(Accounts accounts, Grants grants, DemoParticipants participants, Acting acting) {
        this.accounts = accounts;
        this.grants = grants;
        this.participants = participants;
        this.acting = acting;
    }

    DemoPage page(Language language) {
        return acting.as(
                DEMONSTRATION, "demonstration", () -> new DemoPage(colleagues(language), participants.some(12)));
    }

    Optional<Someone> find(UUID person) {
        return acting.as(
                DEMONSTRATION,
                "demonstration",
                () -> Stream.concat(colleagues(Language.SV).stream(), participants.one(person).stream())
                        .filter(one -> one.id().equals(person))
                        .findFirst());
    }

    private List<Someone> colleagues(Language language) {
        return accounts.all().stream()
                .map(account -> new Someone(account.person(), account.name(), true, roles(account.person(), language)))
                .toList();
    }

    private String roles(UUID person, Language language) {
        return grants.of(person).stream()
                .filter(grant -> grant.revokedAt() == null)
                .map(language.swedish() ? RoleGrant::nameSv : RoleGrant::nameEn)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
