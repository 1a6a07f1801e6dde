# The picture in the README, made anew from the running system.
# shellcheck shell=bash

make_picture() {
    local picture="$ROOT/docs/track.png"
    trap leave_tests EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    mkdir -p "$RESULTS"
    export CASEWORK_PICTURE="$RESULTS/track.png"
    run_one_suite pages -class '*ReadmePicture' -explicit only
    [ "$FAILED" -eq 0 ] || exit
    if have pngquant; then
        pngquant --force --strip --speed 1 --nofs --output "$picture" 64 "$CASEWORK_PICTURE"
    else
        say "No pngquant on this machine: the picture is not made smaller."
        cp "$CASEWORK_PICTURE" "$picture"
    fi
    say "The picture is in docs/track.png."
}
