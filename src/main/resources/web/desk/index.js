import "./desk.css";
import "./js/keys.js";
