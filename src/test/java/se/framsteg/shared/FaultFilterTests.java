package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** What dies because the database is away is told by a page that needs none. */
class FaultFilterTests {
    static RuntimeException[] ofADatabaseThatIsAway() {
        return new RuntimeException[] {
            new CannotCreateTransactionException("none"),
            new IllegalStateException("while the page was written", new CannotCreateTransactionException("none")),
            new IllegalStateException("a session", new SQLTransientConnectionException("no connection in 10 s"))
        };
    }

    @ParameterizedTest
    @MethodSource("ofADatabaseThatIsAway")
    void a_page_that_finds_no_database_says_to_come_back(RuntimeException away) throws Exception {
        var response = answer(away);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getHeader("Content-Security-Policy")).isNotBlank();
        assertThat(response.getContentAsString()).contains("Försök igen om en stund", "try again in a while");
    }

    @ParameterizedTest
    @MethodSource("ofOurs")
    void a_fault_of_ours_is_a_500(RuntimeException ours) throws Exception {
        assertThat(answer(ours).getStatus()).isEqualTo(500);
    }

    static RuntimeException[] ofOurs() {
        return new RuntimeException[] {new IllegalStateException("ours"), new NullPointerException("ours")};
    }

    private static MockHttpServletResponse answer(RuntimeException problem) throws Exception {
        var response = new MockHttpServletResponse();
        new FaultFilter().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            throw problem;
        });
        return response;
    }
}
