/// A whole installation in one file, and back. Start at [org.broadtape.installation.backup.Backup]; docs/operating.md describes the file.
@NullMarked
package org.broadtape.installation.backup;

import org.jspecify.annotations.NullMarked;
