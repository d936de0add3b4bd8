// A WebKitGTK window that WebDriver may drive and that keeps its profile on the disk: MiniBrowser forgets everything when it is
// automated. Arguments: the profile's folder, its own proxy, width and height in CSS pixels.
imports.gi.versions.Gtk = '3.0';
imports.gi.versions.WebKit2 = '4.1';
const { Gio, GLib, Gtk, WebKit2: WebKit } = imports.gi;

const [profile, proxy, width, height] = ARGV;

Gtk.init(null);
Gtk.Settings.get_default().gtk_enable_animations = false;
const pid = new Gio.Credentials().get_unix_pid();
GLib.file_set_contents(`${profile}/pid`, String(pid));

const data = new WebKit.WebsiteDataManager({
  base_data_directory: `${profile}/data`,
  base_cache_directory: `${profile}/cache`,
});
data.set_network_proxy_settings(
  WebKit.NetworkProxyMode.CUSTOM,
  WebKit.NetworkProxySettings.new(proxy, null),
);
const context = new WebKit.WebContext({ website_data_manager: data });
context.set_preferred_languages(['ja-JP']);
context.set_automation_allowed(true);
context.connect('automation-started', (_, session) => {
  const about = new WebKit.ApplicationInfo();
  about.set_name('tablet');
  about.set_version(1, 0, 0);
  session.set_application_info(about);
  session.connect('create-web-view', () => {
    const view = new WebKit.WebView({ web_context: context, is_controlled_by_automation: true });
    const window = new Gtk.Window({ decorated: false });
    window.set_default_size(Number(width), Number(height));
    window.add(view);
    window.show_all();
    return view;
  });
});
Gtk.main();
