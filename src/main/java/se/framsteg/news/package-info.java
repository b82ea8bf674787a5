/**
 * What the associations tell: news, the director's blog, stories and pages, their pictures and documents, feeds and the
 * newsletter. Readers get the edition that was published last; writers work on a copy beside it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "message",
            "organisation",
            "person",
            "project",
            "course",
            "course :: calendar",
            "shared :: file",
            "shared :: keys",
            "shared :: pdf"
        })
@NullMarked
package se.framsteg.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
