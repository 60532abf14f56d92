import "./look.css";
import "./js/copy.js";
