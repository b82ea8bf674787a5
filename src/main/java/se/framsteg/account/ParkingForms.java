package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Network;
import se.framsteg.access.TurnedAway;
import se.framsteg.shared.Secret;
import se.framsteg.shared.TooMany;

/**
 * A form from a page that was open longer than its session. That it comes from a page of ours is known: the guard of origins
 * stands before this, and the mark was sealed by us for one person. So its text is kept for that person; nothing of it is done.
 */
@Component
class ParkingForms implements TurnedAway {
    private final ParkedForms parked;
    private final Drafts drafts;
    private final DoorCookies cookies;
    private final Limits limits;
    private final Acting acting;

    ParkingForms(ParkedForms parked, Drafts drafts, DoorCookies cookies, Limits limits, Acting acting) {
        this.parked = parked;
        this.drafts = drafts;
        this.cookies = cookies;
        this.limits = limits;
        this.acting = acting;
    }

    @Override
    public Optional<String> keep(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        try {
            limits.count(Limit.PARKED, Network.of(request));
        } catch (TooMany many) {
            return Optional.empty();
        }
        return drafts.mark(request.getParameter(Drafts.MARK)).flatMap(mark -> keep(mark, request, response));
    }

    private Optional<String> keep(DraftMark mark, HttpServletRequest request, HttpServletResponse response) {
        if (acting.current() instanceof Actor.Staff staff && staff.person().equals(mark.person())) {
            return drafts.keep(mark, request.getParameterMap())
                    ? Optional.of("/arbete/utkast/" + mark.id() + "?gammal=true")
                    : Optional.empty();
        }
        var browser = cookies.parked(request).orElseGet(Secret::next);
        boolean kept = acting.as(SignIn.DOOR, "park", () -> parked.park(browser, mark, request.getParameterMap()));
        if (!kept) {
            return Optional.empty();
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.parked(browser));
        return Optional.of("/logga-in?sparat=true");
    }

    /** Where somebody who has just signed in goes on: to what they were typing, or to the given start. */
    String home(UUID person, HttpServletRequest request, String start) {
        var browser = cookies.parked(request);
        List<UUID> mine = browser.isEmpty()
                ? List.of()
                : acting.as(SignIn.DOOR, "park", () -> parked.adopt(browser.get(), person));
        return switch (mine.size()) {
            case 0 -> start;
            case 1 -> "/arbete/utkast/" + mine.getFirst();
            default -> "/arbete/utkast";
        };
    }
}
