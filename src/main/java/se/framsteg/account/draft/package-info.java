/** What colleagues typed and did not send: kept while they type, shown again, thrown away. */
@NullMarked
package se.framsteg.account.draft;

import org.jspecify.annotations.NullMarked;
