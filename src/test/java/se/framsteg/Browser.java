package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser for the main journeys: narrow or wide, with or without script; it notes every break of the policy. */
public final class Browser implements AutoCloseable {
    public static final int PHONE = 320;
    public static final int DESK = 1440;
    private static final List<String> EXECUTABLES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static @Nullable Browser shared;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> violations = new ArrayList<>();
    private final Set<BrowserContext> withoutScript = Collections.newSetFromMap(new WeakHashMap<>());

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The one browser of this run; started when first asked for. */
    public static synchronized Browser get() {
        if (shared == null) {
            shared = new Browser();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("FRAMSTEG_CHROMIUM")), EXECUTABLES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: ./test says how to install it"));
    }

    /** A new visitor with this width in pixels. Close the context when done. */
    public BrowserContext visitor(int width, boolean script) {
        var context = unwatched(width, script);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        return context;
    }

    /** A visitor at a window of 1280 by 1024 who has made everything so many times larger. */
    public BrowserContext zoomed(int times) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280 / times, 1024 / times)
                .setDeviceScaleFactor(times)
                .setLocale("sv-SE"));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** A visitor who is to meet what the policy forbids. */
    public BrowserContext unwatched(int width, boolean script) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 640 : 900)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(15_000);
        if (!script) {
            withoutScript.add(context);
        }
        return context;
    }

    /** Fails when the page breaks a rule of WCAG 2.2 AA that a machine can see, scrolls sideways, or broke the policy. */
    public void inspect(Page page) {
        if (withoutScript.contains(page.context())) {
            throw new IllegalStateException(
                    "axe is a script and would wait for ever here: inspect %s as a visitor with script, or ask only for staysInWidth"
                            .formatted(page.url()));
        }
        var findings = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(findings)
                .as("axe on %s", page.url())
                .extracting(finding -> finding.getId() + ": "
                        + finding.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
        staysInWidth(page);
        assertThat(violations).as("breaks of the policy").isEmpty();
    }

    /** Fails when the page scrolls sideways; asks the browser itself, so it works for a visitor without script too. */
    public void staysInWidth(Page page) {
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scroll on %s at %d px", page.url(), page.viewportSize().width)
                .isTrue();
    }

    /** Keeps a picture of the whole page where {@code FRAMSTEG_PICTURES} says, for people to look at. */
    public void picture(Page page, String name) {
        var folder = System.getenv("FRAMSTEG_PICTURES");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
