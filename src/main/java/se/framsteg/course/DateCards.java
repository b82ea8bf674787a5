package se.framsteg.course;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.CardSource;
import se.framsteg.shared.ShareCard;
import se.framsteg.shared.Words;

/** Sharing cards of dates: what, when and where. */
@Component
public class DateCards implements CardSource {
    private static final String KIND = "tillfalle";

    private final PublishedDates dates;

    DateCards(PublishedDates dates) {
        this.dates = dates;
    }

    public static ShareCard of(DateView view, Words words) {
        return new ShareCard(
                KIND,
                view.id(),
                view.cancelled() ? words.t("course.seats.cancelled") : view.partOfMore() ? view.programme() : "",
                view.title(),
                DateWords.when(view, words) + " · " + DateWords.label(view, words),
                view.projectSlug());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ShareCard> card(UUID id, Words words) {
        return dates.get(id)
                .filter(view -> view.date().status() != DateStatus.DRAFT)
                .map(view -> of(view, words));
    }
}
