package se.framsteg.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Wordbook;

/** The menus of associations; one that has never been changed is the common one. */
@Service
public class Menus {
    static final List<String> COMMON = List.of("/kalender", "/kurser", "/projekt", "/nyheter", "/sok");
    private static final int MOST = 12;

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Wordbook wordbook;

    Menus(JdbcClient jdbc, Access access, Audit audit, Wordbook wordbook) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.wordbook = wordbook;
    }

    /** The lines in order, hidden ones too; none when the association has the common menu. */
    @Transactional(readOnly = true)
    public List<MenuEntry> of(UUID association) {
        return jdbc.sql("""
                select id, target, label_sv, label_en, label_easy, hidden from site.menu_entry
                 where association_id = :association order by position, id
                """)
                .param("association", association)
                .query(MenuEntry.class)
                .list();
    }

    /** The lines to change: the association's own, or the common ones to begin from. */
    @Transactional(readOnly = true)
    public List<MenuEntry> toChange(UUID association) {
        var own = of(association);
        return own.isEmpty() ? COMMON.stream().map(this::common).toList() : own;
    }

    private MenuEntry common(String path) {
        var key = "site.menu" + path.replace('/', '.');
        return new MenuEntry(
                Ids.next(),
                path,
                wordbook.in(Language.SV).t(key),
                wordbook.in(Language.EN).t(key),
                "",
                false);
    }

    public boolean full(UUID association) {
        return toChange(association).size() >= MOST;
    }

    @Transactional
    public void add(UUID association, MenuEntry entry) {
        var lines = new ArrayList<>(toChange(association));
        lines.add(entry);
        save(association, lines);
    }

    /** One line with other words, or another target, or hidden, or shown again. */
    @Transactional
    public void change(UUID association, int place, MenuEntry entry) {
        var lines = new ArrayList<>(toChange(association));
        lines.set(known(lines, place), entry);
        save(association, lines);
    }

    /** A line changes place with the one above it (-1) or below it (1); at the end nothing happens. */
    @Transactional
    public void move(UUID association, int place, int by) {
        var lines = new ArrayList<>(toChange(association));
        int to = known(lines, place) + by;
        if (to >= 0 && to < lines.size()) {
            Collections.swap(lines, place, to);
        }
        save(association, lines);
    }

    @Transactional
    public void remove(UUID association, int place) {
        var lines = new ArrayList<>(toChange(association));
        lines.remove(known(lines, place));
        save(association, lines);
    }

    /** The common menu again. */
    @Transactional
    public void reset(UUID association) {
        save(association, List.of());
    }

    private static int known(List<MenuEntry> lines, int place) {
        if (place < 0 || place >= lines.size()) {
            throw new NotFound("menu entry");
        }
        return place;
    }

    private void save(UUID association, List<MenuEntry> lines) {
        access.require(Right.SITE_WRITE, association);
        jdbc.sql("delete from site.menu_entry where association_id = :association")
                .param("association", association)
                .update();
        for (int i = 0; i < lines.size(); i++) {
            insert(association, i, lines.get(i));
        }
        audit.changed("site.menu", "organisation.association", association);
    }

    private void insert(UUID association, int position, MenuEntry entry) {
        jdbc.sql("""
                insert into site.menu_entry (id, association_id, position, target, label_sv, label_en, label_easy, hidden)
                values (:id, :association, :position, :target, :sv, :en, :easy, :hidden)
                """)
                .param("id", entry.id())
                .param("association", association)
                .param("position", position)
                .param("target", entry.target())
                .param("sv", entry.labelSv())
                .param("en", entry.labelEn())
                .param("easy", entry.labelEasy())
                .param("hidden", entry.hidden())
                .update();
    }
}
