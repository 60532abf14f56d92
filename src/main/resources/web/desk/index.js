import "./desk.css";
import "./js/keys.js";
import "./js/queue.js";
