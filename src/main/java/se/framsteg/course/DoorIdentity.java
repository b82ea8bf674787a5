package se.framsteg.course;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.person.Asking;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.Information;
import se.framsteg.person.People;
import se.framsteg.shared.NotFound;

/** A personal number that somebody tells at the door. The colleague says what it is for; what was said is kept with it. */
@Service
public class DoorIdentity {
    private final DoorLists lists;
    private final People people;
    private final Identities identities;
    private final Access access;
    private final Audit audit;

    DoorIdentity(DoorLists lists, People people, Identities identities, Access access, Audit audit) {
        this.lists = lists;
        this.people = people;
        this.identities = identities;
        this.access = access;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public IdentityNumber.Answer read(String typed) {
        return identities.read(typed);
    }

    /** Whether the person is registered with another gender than the number tells, as far as the colleague may know. */
    @Transactional
    public boolean contradicts(UUID date, UUID signUp, IdentityNumber number) {
        access.require(Right.SIGN_UP_WRITE, date);
        return people.find(personOf(lists.of(date), signUp))
                .map(person -> number.contradicts(person.gender()))
                .orElse(false);
    }

    @Transactional
    public GivenAnswer give(UUID date, UUID signUp, IdentityNumber number, Information told, String why) {
        access.require(Right.SIGN_UP_WRITE, date);
        var list = lists.of(date);
        var person = personOf(list, signUp);
        people.inform(person, list.date().date().projectId(), told);
        audit.changed("identity-at-the-door", "course.sign_up", signUp);
        return people.giveIdentity(
                person,
                number,
                Identities.Source.STAFF,
                Asking.from(list.date().date().projectId(), why));
    }

    private static UUID personOf(DoorList list, UUID signUp) {
        return list.rows().stream()
                .filter(row -> row.signUp().equals(signUp) && row.person() != null)
                .map(DoorRow::person)
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }
}
