package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.shared.Secret;

/** The second step of a colleague's sign-in, and what makes the session begin. Nobody is staff before it is done. */
@Service
public class SecondStep {
    private final SecondFactors factors;
    private final Door door;
    private final DeviceLetters letters;
    private final DoorCookies cookies;
    private final Sessions sessions;
    private final Limits limits;
    private final Acting acting;
    private final ParkingForms forms;
    private final ProviderVisits visits;

    SecondStep(
            SecondFactors factors,
            Door door,
            DeviceLetters letters,
            DoorCookies cookies,
            Sessions sessions,
            Limits limits,
            Acting acting,
            ParkingForms forms,
            ProviderVisits visits) {
        this.visits = visits;
        this.factors = factors;
        this.door = door;
        this.letters = letters;
        this.cookies = cookies;
        this.sessions = sessions;
        this.limits = limits;
        this.acting = acting;
        this.forms = forms;
    }

    /** Whether the typed code is right. Counted per person, wherever it is typed. */
    public boolean isRight(UUID person, String typed, HttpServletRequest request) {
        limits.count(Limit.CODE, person.toString());
        var now = Instant.now();
        return acting.as(SignIn.DOOR, "second-factor", () -> {
            boolean right = factors.right(person, typed, now);
            if (!right) {
                door.note(person, Door.Happening.WRONG_CODE, request, now);
            }
            return right;
        });
    }

    /** Takes a code app into use; false when the code does not fit the secret. */
    public boolean enrol(UUID person, byte[] secret, String typed, HttpServletRequest request) {
        limits.count(Limit.CODE, person.toString());
        var now = Instant.now();
        return acting.as(SignIn.DOOR, "second-factor", () -> {
            boolean right = factors.enrol(person, secret, typed, now);
            if (right) {
                door.note(person, Door.Happening.SECOND_FACTOR_CHANGED, request, now);
            }
            return right;
        });
    }

    public List<String> newRecoveryCodes(UUID person, HttpServletRequest request) {
        return acting.as(SignIn.DOOR, "second-factor", () -> {
            door.note(person, Door.Happening.RECOVERY_CODES_MADE, request, Instant.now());
            return factors.newRecoveryCodes(person);
        });
    }

    /**
     * All is shown: a new session begins, and a letter goes out when the browser is new to us. One who came by an organisation
     * stays bound to what it says.
     *
     * @return where the person goes on: the form that was sent after the last session had ended, or the start
     */
    public String welcome(Known who, HttpServletRequest request, HttpServletResponse response) {
        var now = Instant.now();
        var visit = ProviderVisits.in(request).filter(one -> one.person().equals(who.id()));
        limits.forget(Limit.CODE, who.id().toString());
        var device = cookies.device(request).orElseGet(Secret::next);
        var label = DeviceName.of(request);
        acting.as(SignIn.DOOR, "sign-in", () -> {
            door.note(who.id(), Door.Happening.SIGNED_IN, request, now);
            if (door.isNewDevice(who.id(), device, label, now) && who.staff()) {
                letters.tell(who.id(), label, now);
            }
        });
        var actor = who.staff() ? new Actor.Staff(who.id(), who.name()) : new Actor.Participant(who.id(), who.name());
        sessions.begin(actor, label, request, response);
        visit.ifPresent(one -> bind(one, request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.device(device));
        return who.staff() ? forms.home(who.id(), request, "/arbete") : "/mina";
    }

    private void bind(ProviderVisit visit, HttpServletRequest request) {
        ProviderVisits.keep(visit, request);
        var shown = visit.shownAt();
        if (shown != null) {
            sessions.confirm(request, shown);
        }
        acting.as(
                SignIn.DOOR,
                "sign-in",
                () -> visits.bind(visit, request.getSession().getId()));
    }
}
