package se.framsteg.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/** Addresses of stylesheets, fonts and pictures, with a piece of the content's hash so that browsers may keep them for ever. */
public final class Assets {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file below {@code static/assets}. */
    public static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::withVersion);
    }

    private static String withVersion(String name) {
        var file = new ClassPathResource("static/assets/" + name);
        if (!file.exists()) {
            return "/assets/" + name;
        }
        try (var content = file.getInputStream()) {
            var hash = HexFormat.of().formatHex(DigestUtils.md5Digest(content)).substring(0, 10);
            return "/assets/" + name + "?v=" + hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
