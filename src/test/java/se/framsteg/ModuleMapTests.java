package se.framsteg;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map of modules: who may use whom, and no cycles between packages. */
class ModuleMapTests {
    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Framsteg.class).verify();
    }

    @Test
    void packages_are_free_of_cycles() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.framsteg");
        slices().matching("se.framsteg.(**)").should().beFreeOfCycles().check(classes);
    }
}
