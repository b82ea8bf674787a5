package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Walks a page with Tab alone: everything that takes focus is reached, shows that it has it, and lies under nothing. */
public final class KeyboardWalk {
    private static final int FAR_TOO_LONG = 300;

    /** Marks where focus is; answers what is wrong there, "end" after the last stop, "" when all is well. */
    private static final String STOP = """
            () => {
                const here = document.activeElement;
                if (here === document.body || here === null) return 'end';
                if (here.dataset.reached) return ['date', 'time'].includes(here.type) ? '' : 'end';   // they have a stop for each part
                here.dataset.reached = 'yes';
                const name = here.outerHTML.slice(0, 120);
                const style = getComputedStyle(here);
                const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                if (!shown) return 'has no visible focus: ' + name;
                const open = [...here.getClientRects()].some(rect => {
                    const x = rect.left + rect.width / 2, y = rect.top + rect.height / 2;
                    const top = document.elementFromPoint(x, y);
                    return top !== null && (here.contains(top) || [...here.labels ?? []].some(label => label.contains(top)));
                });
                return open ? '' : 'is covered or outside the window: ' + name;
            }
            """;

    /** What takes focus and was never reached; of radio buttons with one name, Tab reaches one. */
    private static final String LEFT = """
            () => [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
                .filter(one => one.checkVisibility() && one.type !== 'hidden' && !one.disabled)
                .filter(one => !one.dataset.reached)
                .filter(one => one.type !== 'radio'
                    || ![...one.form.elements[one.name]].some(other => other.dataset.reached))
                .map(one => 'is never reached: ' + one.outerHTML.slice(0, 120))
            """;

    private KeyboardWalk() {}

    /** Opens each folded part on the way, as somebody who wants to read it would. */
    public static void through(Page page) {
        var wrong = new ArrayList<String>();
        for (int stop = 0; stop < FAR_TOO_LONG; stop++) {
            page.keyboard().press("Tab");
            var said = (String) page.evaluate(STOP);
            if (said.equals("end")) {
                break;
            }
            if (!said.isEmpty()) {
                wrong.add(said);
            }
            if ((boolean) page.evaluate("document.activeElement.matches('details:not([open]) > summary')")) {
                page.keyboard().press("Enter");
            }
        }
        for (var left : (List<?>) page.evaluate(LEFT)) {
            wrong.add((String) left);
        }
        assertThat(wrong)
                .as("the keyboard on %s at %d px", page.url(), page.viewportSize().width)
                .isEmpty();
    }
}
