package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Limits;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Secret;
import tools.jackson.databind.json.JsonMapper;

/** Requests for one date in one transaction: seats, queue, history, links and letters, or nothing of it. */
@Service
class SignUpBatch {
    private final JdbcClient jdbc;
    private final Limits limits;
    private final CourseDateStore dates;
    private final AnswerLetters letters;
    private final BusinessClock clock;
    private final JsonMapper json;

    SignUpBatch(
            JdbcClient jdbc,
            Limits limits,
            CourseDateStore dates,
            AnswerLetters letters,
            BusinessClock clock,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.dates = dates;
        this.letters = letters;
        this.clock = clock;
        this.json = json;
    }

    /** All requests are for the same date; the answers come in the order of the requests. */
    @Transactional
    List<SignUpAnswer> signUp(List<Asked> asked) {
        var waits = waits(asked);
        var admitted = asked.stream().filter(one -> !waits.containsKey(one)).toList();
        var seated = admitted.isEmpty()
                ? List.<SignUpAnswer>of().iterator()
                : seat(admitted.stream().map(Asked::request).toList()).iterator();
        var answers = new ArrayList<SignUpAnswer>();
        for (var one : asked) {
            var wait = waits.get(one);
            answers.add(wait == null ? seated.next() : new SignUpAnswer.TooOften(wait));
        }
        return answers;
    }

    /** Who has asked too often, and how long each has to wait. */
    private Map<Asked, Duration> waits(List<Asked> asked) {
        var whose = new ArrayList<Asked>();
        var attempts = new ArrayList<Limits.Attempt>();
        for (var one : asked) {
            one.attempts().forEach(attempt -> {
                whose.add(one);
                attempts.add(attempt);
            });
        }
        var waits = new IdentityHashMap<Asked, Duration>();
        if (!attempts.isEmpty()) {
            var each = limits.countTogether(attempts);
            for (int i = 0; i < each.size(); i++) {
                if (each.get(i).isPositive()) {
                    waits.put(whose.get(i), each.get(i));
                }
            }
        }
        return waits;
    }

    private List<SignUpAnswer> seat(List<SignUpRequest> requests) {
        var now = clock.now();
        var date = dates.get(requests.getFirst().date());
        var until = HoldTime.until(now, date.startsAt());
        var links = new ArrayList<Secret>();
        requests.forEach(request -> links.add(Secret.next()));
        var answers = jdbc.sql(
                        "select n, answer, sign_up, queue_place, called from course.sign_up_many(:date, :now, :until, :requests::jsonb)")
                .param("date", date.id())
                .param("now", at(now))
                .param("until", at(until))
                .param("requests", json.writeValueAsString(rows(requests, links)))
                .query((row, n) -> answer(
                        row.getString("answer"),
                        row.getObject("sign_up", UUID.class),
                        row.getInt("queue_place"),
                        row.getString("called"),
                        until))
                .list();
        letters.send(date, requests, answers, links, now);
        return answers;
    }

    private static List<Map<String, @Nullable Object>> rows(List<SignUpRequest> requests, List<Secret> links) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < requests.size(); i++) {
            rows.add(row(i, requests.get(i), links.get(i)));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(int n, SignUpRequest request, Secret link) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("n", n);
        row.put("id", Ids.next());
        row.put("name", request.name());
        row.put("email", request.email());
        row.put("address", request.address());
        row.put("mailbox", request.mailbox());
        row.put("organisation", request.organisation());
        row.put("workplace", request.workplace());
        row.put("role", request.role() == null ? null : request.role().name());
        row.put("language", request.language().tag());
        row.put("link", HexFormat.of().formatHex(link.hash()));
        row.put("need", request.need().strip());
        return row;
    }

    private static SignUpAnswer answer(String word, UUID signUp, int place, String called, Instant until) {
        return switch (word) {
            case "HELD" -> new SignUpAnswer.Held(signUp, until);
            case "QUEUED" -> new SignUpAnswer.Queued(signUp, place);
            case "KNOWN" -> new SignUpAnswer.Known(signUp, called);
            case "TOO_MANY" -> new SignUpAnswer.TooManyUnconfirmed(signUp);
            case "CLOSED" -> new SignUpAnswer.Closed();
            default -> throw new IllegalStateException(word);
        };
    }
}
