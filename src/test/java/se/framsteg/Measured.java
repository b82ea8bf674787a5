package se.framsteg;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A window that counts what comes over the wire, as the browser itself does: compressed, with headers, nothing of what it had. */
public final class Measured {
    /** Notes each shift of what is already there, from the page's first moment. */
    private static final String SHIFTS = """
            window.shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(entry.value)))
                .observe({ type: 'layout-shift', buffered: true });
            """;

    private final Page page;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> under = new HashSet<>();

    private Measured(Page page, CDPSession wire) {
        this.page = page;
        wire.on("Network.requestWillBeSent", this::asks);
        wire.on("Network.loadingFinished", this::came);
        wire.on(
                "Network.loadingFailed",
                event -> under.remove(event.get("requestId").getAsString()));
        wire.send("Network.enable");
    }

    /** A new window of a visitor with script, since it is a script that watches. */
    public static Measured window(BrowserContext visitor) {
        visitor.addInitScript(SHIFTS);
        var page = visitor.newPage();
        return new Measured(page, visitor.newCDPSession(page));
    }

    public Page page() {
        return page;
    }

    /** Opens a page, reads it to its end, and lets what stands further down come too. */
    public Measured open(String url) {
        kinds.clear();
        bytes.clear();
        asked.clear();
        under.clear();
        page.navigate(url);
        page.evaluate("""
                async () => {
                    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
                        scrollTo(0, y);
                        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    }
                    await Promise.all([...document.images].map(image => image.decode().catch(() => null)));
                    await document.fonts.ready;
                }
                """);
        page.waitForCondition(under::isEmpty);
        return this;
    }

    /** Every address that was asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What came of one kind: Document, Stylesheet, Font, Image, Script. */
    public long of(String kind) {
        return bytes.entrySet().stream()
                .filter(one -> kind.equals(kinds.get(one.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How far things that were already there have moved, by the browser's own measure. */
    public double shifts() {
        return ((Number) page.evaluate("window.shifts.reduce((sum, one) => sum + one, 0)")).doubleValue();
    }

    private void asks(JsonObject event) {
        var request = event.get("requestId").getAsString();
        under.add(request);
        kinds.put(request, event.has("type") ? event.get("type").getAsString() : "Other");
        asked.add(event.getAsJsonObject("request").get("url").getAsString());
    }

    private void came(JsonObject event) {
        under.remove(event.get("requestId").getAsString());
        bytes.merge(
                event.get("requestId").getAsString(),
                event.get("encodedDataLength").getAsLong(),
                Long::sum);
    }
}
