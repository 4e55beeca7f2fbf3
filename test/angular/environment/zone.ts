import 'zone.js';
import 'zone.js/testing';
