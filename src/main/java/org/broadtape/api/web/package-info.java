/// The addresses below `/api/v1` that programs ask with a key: each a class with its full path. Start at [org.broadtape.api.web.Gate].
/// The surprising choice: prices are strings, since most programs read a JSON number into a binary fraction (docs/decisions/0015-json-api.md).
@NullMarked
package org.broadtape.api.web;

import org.jspecify.annotations.NullMarked;
