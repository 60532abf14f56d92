import "./look.css";
import "./js/copy.js";
import "./js/reading.js";
import "./js/fragment.js";
