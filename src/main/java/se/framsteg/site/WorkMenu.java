package se.framsteg.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.shared.Words;

/**
 * The menu of the signed-in: what they may do somewhere, most used first, since a small screen shows only the first four. A
 * line stands there only when a screen answers at its address.
 */
@Component
class WorkMenu {
    /** One line: the key of its words, its address, and the right without which it is not there. */
    private record Entry(String key, String path, Right right) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("courses", "/arbete/kurser", Right.SIGN_UP_READ),
            new Entry("months", "/arbete/manad", Right.MONTH_READ),
            new Entry("people", "/arbete/personer", Right.PERSON_READ),
            new Entry("projects", "/arbete/projekt", Right.PROJECT_READ),
            new Entry("board", "/arbete/styrelse", Right.REPORT_READ),
            new Entry("news", "/arbete/nyheter", Right.NEWS_WRITE),
            new Entry("newsletter", "/arbete/nyhetsbrev", Right.NEWS_PUBLISH),
            new Entry("organisations", "/arbete/organisationer", Right.ORGANISATION_WRITE),
            new Entry("sites", "/arbete/forbund", Right.SITE_WRITE),
            new Entry("pictures", "/arbete/bilder", Right.NEWS_WRITE),
            new Entry("letters", "/arbete/post", Right.MESSAGE_SEND),
            new Entry("messages", "/arbete/meddelanden", Right.ORGANISATION_WRITE),
            new Entry("access", "/arbete/behorigheter", Right.ACCESS_GRANT),
            new Entry("audit", "/arbete/logg", Right.AUDIT_READ));

    private final JdbcClient jdbc;
    private final ObjectProvider<RequestMappingHandlerMapping> screens;
    private volatile @Nullable List<Entry> answered;

    WorkMenu(
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> screens) {
        this.jdbc = jdbc;
        this.screens = screens;
    }

    @Transactional(readOnly = true)
    List<Frame.MenuItem> of(Words words, Language language, String path) {
        var rights = rights();
        var items = new ArrayList<Frame.MenuItem>();
        items.add(item(words, "today", "/arbete", language, path.equals("/arbete")));
        for (var entry : entries()) {
            if (rights.contains(entry.right())) {
                items.add(item(words, entry.key(), entry.path(), language, within(path, entry.path())));
            }
        }
        return items;
    }

    private static Frame.MenuItem item(Words words, String key, String path, Language language, boolean current) {
        return new Frame.MenuItem(words.t("site.work." + key), language.at(path).prefix() + path, current);
    }

    static boolean within(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }

    /** Looked up when first asked for: the screens need the frame, and the frame this menu. */
    private List<Entry> entries() {
        var known = answered;
        if (known == null) {
            var addresses = screens.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(screen -> screen.getPatternValues().stream())
                    .collect(Collectors.toSet());
            known = ENTRIES.stream()
                    .filter(entry -> addresses.contains(entry.path()))
                    .toList();
            answered = known;
        }
        return known;
    }

    /** All rights that the actor has anywhere, in one statement. */
    private Set<Right> rights() {
        var rights = EnumSet.noneOf(Right.class);
        jdbc.sql("""
                select name from unnest(:names::text[]) as name
                 where cardinality(access.scopes(name)) > 0 or access.may(name, null)
                """)
                .param(
                        "names",
                        EnumSet.allOf(Right.class).stream().map(Right::name).toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(name -> rights.add(Right.valueOf(name)));
        return rights;
    }
}
