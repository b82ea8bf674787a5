package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

/** What is typed is text when a page reads it. */
class TypedTextFilterTests {
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void a_line_break_of_a_word_processor_and_an_escape_become_spaces(String type) throws Exception {
        var read = filtered(type, "rad ett\u000Brad två\u001B\u0085slut\tsist\r\n");

        assertThat(read.getParameter("name")).isEqualTo("rad ett rad två  slut\tsist\r\n");
        assertThat(read.getParameterValues("name")).containsExactly("rad ett rad två  slut\tsist\r\n");
        assertThat(read.getParameterMap().get("name")).containsExactly("rad ett rad två  slut\tsist\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x"})
    void a_zero_byte_in_a_part_is_refused_once_and_the_page_that_says_so_can_be_written(String type) throws Exception {
        var read = filtered(type, "a\0b");

        assertThatThrownBy(() -> read.getParameterMap()).isInstanceOf(ResponseStatusException.class);
        assertThat(read.getParameter("name")).isEqualTo("a b");
    }

    private static ServletRequest filtered(String type, String typed) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/kalender");
        request.setContentType(type);
        request.addParameter("name", typed);
        var chain = new MockFilterChain();
        new TypedTextFilter().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
