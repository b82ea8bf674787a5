package se.framsteg.course.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateCards;
import se.framsteg.course.DateFacts;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.HoldTime;
import se.framsteg.course.WorkRole;
import se.framsteg.organisation.OrganisationHit;
import se.framsteg.project.Contact;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.JsonLd;
import se.framsteg.shared.ShareCard;

/** A date and the way to a seat on it. */
record SignUpPage(
        DateView view,
        List<DateView> others,
        List<Contact> contacts,
        List<String> organisations,
        List<OrganisationHit> meant,
        SignUpForm form,
        FieldErrors errors,
        Instant now,
        LocalDate today) {

    SignUpPage with(SignUpForm filled, FieldErrors wrong, List<OrganisationHit> hits) {
        return new SignUpPage(view, others, contacts, organisations, hits, filled, wrong, now, today);
    }

    boolean open() {
        return view.date().takesSignUps(now);
    }

    boolean hasSeats() {
        return view.date().seats().left() > 0;
    }

    DateWords.Seating seating(Frame frame) {
        return DateWords.seating(view, frame.words(), now);
    }

    String when(Frame frame) {
        var text = DateWords.when(view, frame.words());
        return text.substring(0, 1).toUpperCase(frame.language().locale()) + text.substring(1);
    }

    ShareCard card(Frame frame) {
        return DateCards.of(view, frame.words());
    }

    /** The date for machines, and where its page lies. */
    String structured(Frame frame) {
        return JsonLd.text(
                DateFacts.event(view, frame, now),
                JsonLd.breadcrumbs(List.of(
                        new JsonLd.Step(frame.associationName(), frame.whole("/")),
                        new JsonLd.Step(view.programme(), frame.whole("/kurser/" + view.programmeSlug())),
                        new JsonLd.Step(view.title() + ", " + frame.dayYear(view.day()), frame.whole(view.path())))));
    }

    String where(Frame frame) {
        return DateWords.where(view, frame.words());
    }

    /** How long an unconfirmed seat is held when one asks now. */
    String held(Frame frame) {
        var minutes = HoldTime.of(now, view.date().startsAt()).toMinutes();
        return minutes >= 120
                ? frame.n("course.signup.held.hours", minutes / 60)
                : frame.n("course.signup.held.minutes", minutes);
    }

    Map<String, String> roles(Frame frame) {
        var roles = new LinkedHashMap<String, String>();
        roles.put("", frame.t("course.role.none"));
        for (var role : WorkRole.values()) {
            roles.put(role.name(), frame.t("course.role." + role.name()));
        }
        return roles;
    }

    Map<String, String> meantOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        meant.forEach(hit ->
                options.put(hit.id().toString(), hit.town() == null ? hit.name() : hit.name() + ", " + hit.town()));
        options.put(SignUpForm.NEW, frame.t("course.signup.meant.new", SignUpForm.text(form.organisation())));
        return options;
    }

    static String value(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
