package se.framsteg;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the inspector of pages says about itself. */
class BrowserItselfTests {
    private static final String WIDE = "<!doctype html><main><div style='width:900px'>bred</div></main>";

    @Test
    void without_script_the_inspection_says_so_at_once() {
        try (var visitor = Browser.get().visitor(Browser.PHONE, false)) {
            var page = visitor.newPage();
            assertThatThrownBy(() -> Browser.get().inspect(page))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("visitor with script");
        }
    }

    @Test
    void the_width_is_measured_without_script_too() {
        try (var visitor = Browser.get().visitor(Browser.PHONE, false)) {
            var page = visitor.newPage();
            page.setContent("<!doctype html><main>smal</main>");
            assertThatCode(() -> Browser.get().staysInWidth(page)).doesNotThrowAnyException();
            page.setContent(WIDE);
            assertThatThrownBy(() -> Browser.get().staysInWidth(page)).hasMessageContaining("no sideways scroll");
        }
    }

    @Test
    void a_link_the_keyboard_cannot_reach_see_or_uncover_is_told() {
        told("<a href='#' tabindex='-1'>nås inte</a>", "is never reached");
        told("<style>a{outline:none}</style><a href='#'>syns inte</a>", "has no visible focus");
        told("<div style='position:fixed;inset:0;background:#fff'></div><a href='#'>täckt</a>", "is covered");
    }

    private static void told(String body, String sentence) {
        try (var visitor = Browser.get().visitor(Browser.PHONE, true)) {
            var page = visitor.newPage();
            page.setContent("<!doctype html><main>" + body + "</main>");
            assertThatThrownBy(() -> KeyboardWalk.through(page)).hasMessageContaining(sentence);
        }
    }
}
