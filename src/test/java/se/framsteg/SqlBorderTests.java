package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * SQL has the same borders as Java: a module's statements name its own schema, what others publish, and the functions of
 * access that say who acts. Keys across borders lead only to a person, an organisation or a project.
 */
class SqlBorderTests {
    private static final List<String> SCHEMAS = List.of(
            "access",
            "message",
            "organisation",
            "person",
            "account",
            "project",
            "course",
            "news",
            "report",
            "site",
            "demo",
            "framework");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert into|update|delete from|merge into|copy|call|truncate|from|join)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.'/:-])(" + String.join("|", SCHEMAS) + ")\\.([a-z_][a-z0-9_]*)");
    private static final Set<String> CONTEXT =
            Set.of("actor", "actor_kind", "scopes", "may", "has_role", "today", "protect");
    /** What {@code Scopes.register} adds to: a migration may register what its module forgot to, and reads nothing there. */
    private static final String REGISTER = "access.scope";

    private static final Set<String> IDENTITIES =
            Set.of("person.person", "organisation.organisation", "project.project");

    /** Modules that keep the installation as a whole: they carry tables, not meanings. */
    private static final Set<String> KEEPERS = Set.of("database", "operation");

    @TestFactory
    List<DynamicTest> statements_stay_within_the_border_of_their_module() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var modules = Files.list(Path.of("src/main/java/se/framsteg"))) {
            for (var module : modules.filter(Files::isDirectory).sorted().toList()) {
                var name = module.getFileName().toString();
                if (!KEEPERS.contains(name)) {
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(strangersInJava(module, name)).isEmpty()));
                }
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> migrations_stay_within_the_border_of_their_module() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var modules = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var module : modules.filter(Files::isDirectory).sorted().toList()) {
                var name = module.getFileName().toString();
                tests.add(DynamicTest.dynamicTest(
                        name, () -> assertThat(strangersInSql(module, name)).isEmpty()));
            }
        }
        return tests;
    }

    private static List<String> strangersInJava(Path module, String name) throws IOException {
        var strangers = new ArrayList<String>();
        try (var files = Files.walk(module)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(hit -> {
                    var literal = hit.group(1) == null ? hit.group(2) : hit.group(1);
                    if (SQL.matcher(literal).find()) {
                        strangers(literal, name, false).forEach(s -> strangers.add(file.getFileName() + ": " + s));
                    }
                });
            }
        }
        return strangers;
    }

    private static List<String> strangersInSql(Path module, String name) throws IOException {
        var strangers = new ArrayList<String>();
        try (var files = Files.walk(module)) {
            for (var file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                var statements = Files.readString(file).replaceAll("--[^\n]*", "");
                strangers(statements, name, true).forEach(s -> strangers.add(file.getFileName() + ": " + s));
            }
        }
        return strangers;
    }

    private static List<String> strangers(String sql, String module, boolean keysAllowed) {
        var strangers = new ArrayList<String>();
        NAME.matcher(sql).results().forEach(hit -> {
            var schema = hit.group(1);
            var object = hit.group(2);
            var allowed = schema.equals(module)
                    || schema.equals("framework")
                    || object.startsWith("published_")
                    || (schema.equals("access") && CONTEXT.contains(object))
                    || (keysAllowed && IDENTITIES.contains(hit.group()) && follows("references", sql, hit.start()))
                    || (keysAllowed && hit.group().equals(REGISTER) && follows("insert into", sql, hit.start()));
            if (!allowed) {
                strangers.add(hit.group());
            }
        });
        return strangers;
    }

    private static boolean follows(String words, String sql, int at) {
        return sql.substring(Math.max(0, at - 14), at).toLowerCase().strip().endsWith(words);
    }
}
