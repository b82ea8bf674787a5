package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.FrameTest;

/** A fault of ours on the page and in the log. */
@FrameTest
class FaultTests {
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{12}");

    @Autowired
    Problems problems;

    @Autowired
    JteViews views;

    @Controller
    static class Failing {
        @GetMapping("/visar/{name}")
        String refusedByTheDatabase() {
            throw new DuplicateKeyException(
                    "insert failed for Hemlig",
                    new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key value (Hemlig)\0"
                            + "DKey (email)=(hemlig@exempel.se) already exists.\0")));
        }

        @GetMapping("/djupt")
        String hasNoEnd() {
            throw new StackOverflowError();
        }
    }

    @Test
    void text_without_end_is_refused_and_no_fault_of_ours() {
        var mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(problems)
                .setViewResolvers(views)
                .build());
        assertThat(mvc.get().uri("/djupt")).hasStatus(400);
    }

    @Test
    void its_number_stands_on_the_page_and_in_the_log_which_holds_nothing_that_was_typed() throws Exception {
        LogLine.serving();
        var log = new ListAppender<ILoggingEvent>();
        var faults = (Logger) LoggerFactory.getLogger(Fault.class);
        log.start();
        faults.addAppender(log);
        String page;
        try {
            var mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
                    .setControllerAdvice(problems)
                    .setViewResolvers(views)
                    .build());
            var answer = mvc.get().uri("/visar/Hemlig").exchange();
            assertThat(answer).hasStatus(500);
            page = answer.getResponse().getContentAsString();
        } finally {
            faults.detachAppender(log);
        }

        var lines = List.copyOf(log.list).stream().map(new LogLine()::doLayout).collect(Collectors.joining());
        var number = NUMBER.matcher(lines);
        assertThat(number.find()).isTrue();
        assertThat(page).contains(number.group()).doesNotContain("emlig@", "duplicate");
        assertThat(lines)
                .contains("Fault " + number.group()
                        + ": GET /visar/{name} DuplicateKeyException < PSQLException 23505 at "
                        + Failing.class.getName() + ".refusedByTheDatabase")
                .doesNotContain("emlig");
    }
}
