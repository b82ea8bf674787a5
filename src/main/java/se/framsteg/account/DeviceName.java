package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person would call the browser: "Firefox, Windows". A guess from what it says of itself, never a proof. */
final class DeviceName {
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private DeviceName() {}

    static String of(HttpServletRequest request) {
        return of(request.getHeader("User-Agent"));
    }

    static String of(@Nullable String says) {
        if (says == null) {
            return "?";
        }
        var browser = first(BROWSERS, says);
        var system = first(SYSTEMS, says);
        return browser.equals("?") ? system : system.equals("?") ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String says) {
        return names.entrySet().stream()
                .filter(name -> says.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }
}
