package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Address;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.DraftSource;
import se.framsteg.shared.FormDrafts;
import se.framsteg.shared.Wordbook;

/** Tells the form template what is kept for a form, and gives each form its mark. Asks the database once a page. */
@Component
class DraftDesk implements DraftSource {
    private final Drafts drafts;
    private final Acting acting;
    private final BusinessClock clock;
    private final Wordbook wordbook;

    DraftDesk(Drafts drafts, Acting acting, BusinessClock clock, Wordbook wordbook) {
        this.drafts = drafts;
        this.acting = acting;
        this.clock = clock;
        this.wordbook = wordbook;
    }

    @Override
    public FormDrafts of(HttpServletRequest request) {
        return acting.current() instanceof Actor.Staff staff ? new Page(staff.person(), request) : FormDrafts.NONE;
    }

    private final class Page implements FormDrafts {
        private final UUID person;
        private final HttpServletRequest request;
        private final String prefix;
        private @Nullable List<Draft> mine;

        Page(UUID person, HttpServletRequest request) {
            this.person = person;
            this.request = request;
            var address = Address.of(request);
            prefix = address.sitePrefix() + address.language().prefix();
        }

        @Override
        public FormDraft of(String action, String name, String unkept, @Nullable String continues) {
            var form = path(action);
            var sent = sent();
            var same = sent != null
                    && (sent.form().equals(form)
                            || continues != null && sent.form().equals(path(continues)));
            var taken = mine().stream()
                    .filter(draft -> draft.form().equals(form)
                            && draft.id().toString().equals(request.getParameter(Drafts.TAKE)))
                    .findFirst();
            var id = same && sent != null ? sent.id() : taken.map(Draft::id).orElseGet(UUID::randomUUID);
            return new FormDraft(
                    drafts.seal(new DraftMark(
                            id, person, form, standsAt(form, sent, continues), name, Set.of(unkept.split(" ")))),
                    unkept,
                    mine().stream()
                            .filter(draft ->
                                    draft.form().equals(form) && !draft.id().equals(id))
                            .limit(5)
                            .map(draft -> new Offer(
                                    draft.id().toString(), when(draft), prefix + draft.take(), draft.fields()))
                            .toList(),
                    taken.map(draft -> new Taken(draft.id().toString(), when(draft), draft.fields()))
                            .orElse(null));
        }

        @Override
        public @Nullable String again() {
            var sent = sent();
            return sent == null || !sent.person().equals(person)
                    ? null
                    : prefix
                            + UriComponentsBuilder.fromUriString(sent.page())
                                    .replaceQueryParam(Drafts.TAKE, sent.id())
                                    .build();
        }

        private @Nullable DraftMark sent() {
            return request.getMethod().equals("POST")
                    ? drafts.mark(request.getParameter(Drafts.MARK)).orElse(null)
                    : null;
        }

        /** A page that answers a form stands at the form's address, where nothing may be to look at. */
        private String standsAt(String form, @Nullable DraftMark sent, @Nullable String continues) {
            if (!request.getMethod().equals("POST")) {
                var query = request.getQueryString();
                return UriComponentsBuilder.fromUriString(
                                Address.of(request).path() + (query == null ? "" : "?" + query))
                        .replaceQueryParam(Drafts.TAKE)
                        .build()
                        .toUriString();
            }
            return sent == null || continues != null && sent.form().equals(path(continues)) ? form : sent.page();
        }

        private String path(String action) {
            return action.startsWith(prefix) ? action.substring(prefix.length()) : action;
        }

        private String when(Draft draft) {
            return DraftTime.of(
                    draft.at(), clock.today(), wordbook.in(Address.of(request).language()));
        }

        private List<Draft> mine() {
            if (mine == null) {
                mine = drafts.mine();
            }
            return Objects.requireNonNull(mine);
        }
    }
}
