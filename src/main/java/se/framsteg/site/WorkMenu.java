package se.framsteg.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.shared.Words;

/** The menu of the signed-in: what they may do somewhere, most used first, since a small screen shows only the first. */
@Component
class WorkMenu {
    /** One line: the key of its words, its address, and the right without which it is not there. */
    private record Entry(String key, String path, Right right) {}

    private static final List<Entry> ENTRIES =
            List.of(new Entry("messages", "/arbete/meddelanden", Right.ORGANISATION_WRITE));

    private final JdbcClient jdbc;

    WorkMenu(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Frame.MenuItem> of(Words words, Language language, String path) {
        var rights = rights();
        var items = new ArrayList<Frame.MenuItem>();
        items.add(item(words, "today", "/arbete", language, path.equals("/arbete")));
        for (var entry : ENTRIES) {
            if (rights.contains(entry.right())) {
                items.add(item(words, entry.key(), entry.path(), language, within(path, entry.path())));
            }
        }
        return items;
    }

    private static Frame.MenuItem item(Words words, String key, String path, Language language, boolean current) {
        return new Frame.MenuItem(words.t("site.work." + key), language.prefix() + path, current);
    }

    static boolean within(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
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
