package se.framsteg.course;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.project.ProjectDates;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Words;

/** The next dates of a project, for its own page. */
@Component
class NextDates implements ProjectDates {
    private final PublishedDates dates;
    private final BusinessClock clock;

    NextDates(PublishedDates dates, BusinessClock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Next> next(UUID project, Words words, int atMost) {
        return dates.ofProjects(Set.of(project), clock.now()).stream()
                .filter(view -> !view.cancelled())
                .limit(atMost)
                .map(view -> new Next(
                        view.date().startsAt().atZone(BusinessClock.ZONE),
                        view.date().endsAt().atZone(BusinessClock.ZONE),
                        view.title(),
                        DateWords.where(view, words),
                        view.path()))
                .toList();
    }
}
