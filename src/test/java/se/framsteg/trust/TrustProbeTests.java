package se.framsteg.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.framsteg.FrameTest;
import se.framsteg.TestPostgres;
import se.framsteg.access.Right;
import se.framsteg.database.DatabaseSettings;

/**
 * Every role asks for every address of the signed-in pages and sends every form, with records of its own, of another association
 * and mixed, with and without the form's token. Nobody sees or changes what is not theirs, and nothing ends in a 500.
 */
@FrameTest
@TestPropertySource(properties = "framsteg.filled=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrustProbeTests {
    private static final int SCALE = Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Environment environment;

    private final List<String> leaks = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private SingleConnectionDataSource superuser;
    private ProbeWorld world;
    private List<Asked> southern;
    private List<Asked> eastern;
    private List<Visitor> visitors;
    private Visitor rightful;
    private int requests;

    @BeforeAll
    void walkAllPagesAsSomebodyWhoMaySeeThem() {
        var settings = new DatabaseSettings(
                environment.getRequiredProperty("framsteg.db.url"),
                new DatabaseSettings.Role("", ""),
                new DatabaseSettings.Role("", ""));
        superuser = connection(TestPostgres.superuser(settings));
        world = new ProbeWorld(JdbcClient.create(superuser), mvc);
        world.addRoleWithEveryRight(
                Arrays.stream(Right.values()).map(Right::name).toList());
        var south = world.association("ostrasodertorn");
        var east = world.association("centralaostergotland");
        rightful = world.staff("everything", south);
        var harvest = new Harvest(handlers.getHandlerMethods().keySet(), SCALE);
        southern = new ArrayList<>(harvest.walk(rightful));
        southern.addAll(harvest.completed(pattern -> world.filled(pattern, south)));
        eastern = new Harvest(handlers.getHandlerMethods().keySet(), SCALE).walk(world.staff("everything", east));
        visitors = Stream.concat(
                        world.roles().stream()
                                .flatMap(role -> Stream.of(
                                        world.staff(role, east), world.staff(role, world.project("conecto")))),
                        Stream.of(world.stranger(), world.participant(east), world.staff("everything", east)))
                .toList();
        world.changes();
    }

    @AfterAll
    void close() {
        superuser.destroy();
    }

    /** One connection for all: a new one for each question would take longer than the question. */
    private static SingleConnectionDataSource connection(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    void the_walk_reaches_pages_and_forms_of_both_associations() {
        assertThat(southern).hasSizeGreaterThan(250);
        assertThat(eastern).hasSizeGreaterThan(100);
        assertThat(southern.stream().map(Asked::pattern).distinct()).hasSizeGreaterThan(200);
    }

    @Test
    @Order(2)
    void nobody_sees_or_changes_what_is_not_theirs() {
        for (var visitor : visitors) {
            southern.forEach(asked -> ask(visitor, asked, true));
            if (visitor.eastern() || SCALE > 1) {
                mixed(eastern, southern).forEach(asked -> ask(visitor, asked, true));
                eastern.forEach(asked -> ask(visitor, asked, true));
            }
            if (visitor.wide() || SCALE > 1) {
                forms().forEach(asked -> ask(visitor, asked, false));
            }
        }
        System.out.println("The probe asked " + requests + " times: " + leaks.size() + " leaks, " + changed.size()
                + " changes, " + faults.size() + " faults");
        Stream.of(leaks, changed, faults).flatMap(List::stream).limit(100).forEach(System.out::println);
        assertThat(requests).isGreaterThan(10_000);
        assertThat(List.of(leaks, changed, faults))
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    @Order(3)
    void with_one_policy_switched_off_the_same_questions_find_somebody() {
        leaks.clear();
        world.execute(
                "alter table person.tie disable row level security; alter table person.person disable row level security");
        var foreign = visitors.stream()
                .filter(visitor -> visitor.name().startsWith("projektledare"))
                .findFirst()
                .orElseThrow();
        southern.stream()
                .filter(asked -> asked.path().startsWith("/arbete/personer"))
                .forEach(asked -> ask(foreign, asked, true));
        assertThat(leaks).isNotEmpty();
    }

    @Test
    @Order(4)
    void the_same_forms_change_something_in_the_hands_of_somebody_who_may() {
        assertThat(southern.stream().filter(Asked::post).filter(asked -> {
                    rightful.send(asked, true);
                    return !world.changes().isEmpty();
                }))
                .hasSizeGreaterThan(20);
    }

    @Test
    @Order(5)
    void a_form_with_one_field_that_no_page_of_ours_sends_is_never_a_fault() {
        faults.clear();
        var broken = forms().flatMap(asked -> asked.broken(SCALE).stream()).toList();
        assertThat(broken).hasSizeGreaterThan(500);
        broken.forEach(asked -> {
            var answer = rightful.send(asked, true);
            if (answer.status() >= 500 && answer.status() != 503) {
                faults.add(asked + " (" + answer.status() + ") " + answer.fault());
            }
        });
        assertThat(faults).isEmpty();
    }

    private Stream<Asked> forms() {
        return Stream.concat(southern.stream(), eastern.stream()).filter(Asked::post);
    }

    private void ask(Visitor visitor, Asked asked, boolean withToken) {
        requests++;
        var answer = visitor.send(asked, withToken);
        var told = visitor + " → " + (asked.post() ? "POST " : "GET ") + asked.path()
                + (withToken ? "" : " without token") + " (" + answer.status() + ")";
        if (answer.status() >= 500) {
            faults.add(told + " " + answer.fault());
        }
        var seen = world.leaked(visitor, answer.body());
        if (!seen.isEmpty()) {
            leaks.add(told + " " + seen.size());
        }
        for (var change : world.changes()) {
            if (!withToken || change.isForeignTo(visitor)) {
                changed.add(told + " " + change);
            }
        }
    }

    /** Requests of one's own in which one part leads to a record of the other association. */
    private static List<Asked> mixed(List<Asked> own, List<Asked> foreign) {
        var byPattern = foreign.stream().collect(Collectors.groupingBy(asked -> asked.post() + asked.pattern()));
        return own.stream()
                .flatMap(asked -> byPattern.getOrDefault(asked.post() + asked.pattern(), List.of()).stream()
                        .limit(1)
                        .flatMap(other -> asked.mixedWith(other).stream()))
                .toList();
    }
}
