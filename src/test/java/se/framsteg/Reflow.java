package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page can be read in one column: WCAG 1.4.10 (reflow) and 1.4.12 (text spacing). */
public final class Reflow {
    /** What WCAG 1.4.12 lets a reader choose, put on from outside as a reader's own program does. */
    private static final String SPACING = """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                    p { margin-block-end: 2em !important; }`);
                document.adoptedStyleSheets = [sheet];
            }
            """;

    /**
     * Words that lie outside the window with no way there, or outside a box that cuts them. What is kept for readers of speech
     * alone is a pixel large; a drawing may be cut.
     */
    private static final String LOST = """
            () => {
                const wrong = [];
                const root = document.documentElement;
                if (root.scrollWidth > root.clientWidth) wrong.push('scrolls sideways: ' + root.scrollWidth);
                const judge = (word, rect, parent) => {
                    let way = false;
                    for (let box = parent; box && box !== document.body; box = box.parentElement) {
                        const style = getComputedStyle(box);
                        if (style.display === 'inline') continue;
                        const edge = box.getBoundingClientRect();
                        if (edge.width <= 1 || edge.height <= 1) return '';
                        if (/auto|scroll/.test(style.overflowX + style.overflowY)) way = true;
                        if (way || !/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
                        if (rect.right > edge.right + 1 || rect.left < edge.left - 1 || rect.bottom > edge.bottom + 5 || rect.top < edge.top - 5) return 'is cut: ';
                    }
                    return !way && (rect.right > root.clientWidth + 1 || rect.left < -1) ? 'lies outside: ' : '';
                };
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                    const word = walk.currentNode, parent = word.parentElement;
                    if (!word.data.trim() || parent.closest('svg, option, .ds-skip-link') || !parent.checkVisibility({ visibilityProperty: true })) continue;
                    const range = document.createRange();
                    range.selectNodeContents(word);
                    for (const rect of range.getClientRects()) {
                        const said = judge(word, rect, parent);
                        if (said) { wrong.push(said + word.data.trim().slice(0, 60)); break; }
                    }
                }
                return wrong;
            }
            """;

    private Reflow() {}

    /** Fails when something of the page as it stands is lost. */
    public static void losesNothing(Page page) {
        nothingLost(page, "as it stands");
    }

    /** Fails when something is lost with more air in the text. */
    public static void losesNothingWithMoreAir(Page page) {
        page.evaluate(SPACING);
        nothingLost(page, "with more air");
        page.evaluate("() => { document.adoptedStyleSheets = []; }");
    }

    private static void nothingLost(Page page, String how) {
        assertThat((List<?>) page.evaluate(LOST))
                .as("%s at %d px %s", page.url(), page.viewportSize().width, how)
                .isEmpty();
    }
}
