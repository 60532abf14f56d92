import "./look.css";
import "./js/copy.js";
import "./js/reading.js";
import "./js/fragment.js";

// What few pages need comes when they do.
if (document.querySelector("[data-passkey]")) {
  import("./js/passkey.js");
}
if (document.querySelector("#comments")) {
  import("./js/comments.js");
}
